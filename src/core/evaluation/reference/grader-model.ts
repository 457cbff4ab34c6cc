import type { FittedModel } from './fitted-model.ts';

/** Written by tests/bench/fit-grader.ts; docs/evaluation.md names the data and their authors. */
export const graderModel: FittedModel = {
  features: [
    {
      name: 'contained',
      mean: 0.3548,
      spread: 0.2797,
      weight: 0.0325,
    },
    {
      name: 'containedWithSmallWords',
      mean: 0.3529,
      spread: 0.2647,
      weight: 0.0876,
    },
    {
      name: 'containedSameSign',
      mean: 0.3293,
      spread: 0.2798,
      weight: 0.0955,
    },
    {
      name: 'contradicted',
      mean: 0.0384,
      spread: 0.1092,
      weight: -0.0311,
    },
    {
      name: 'found',
      mean: 0.9044,
      spread: 0.7519,
      weight: 0.0388,
    },
    {
      name: 'missing',
      mean: 1.3539,
      spread: 0.8233,
      weight: -0.1345,
    },
    {
      name: 'precision',
      mean: 0.3557,
      spread: 0.328,
      weight: 0.05,
    },
    {
      name: 'pairsEitherWay',
      mean: 0.1799,
      spread: 0.2558,
      weight: -0.0724,
    },
    {
      name: 'orderShare',
      mean: 0.6818,
      spread: 0.2699,
      weight: 0.0153,
    },
    {
      name: 'neighbours',
      mean: 0.1492,
      spread: 0.2056,
      weight: 0.0143,
    },
    {
      name: 'commonSubsequence',
      mean: 0.2704,
      spread: 0.251,
      weight: 0.0516,
    },
    {
      name: 'lettersContained',
      mean: 0.3161,
      spread: 0.2679,
      weight: 0.0134,
    },
    {
      name: 'lettersShared',
      mean: 0.3936,
      spread: 0.2084,
      weight: 0.0769,
    },
    {
      name: 'weakestClause',
      mean: 0.2384,
      spread: 0.317,
      weight: -0.054,
    },
    {
      name: 'meanClause',
      mean: 0.3748,
      spread: 0.2924,
      weight: 0.0481,
    },
    {
      name: 'againstUsual',
      mean: 0.5755,
      spread: 0.4436,
      weight: 0.0365,
    },
    {
      name: 'identifiersShared',
      mean: 0.7325,
      spread: 0.4199,
      weight: 0.0525,
    },
    {
      name: 'negationsMissing',
      mean: 0.1517,
      spread: 0.4636,
      weight: -0.0307,
    },
    {
      name: 'fluency',
      mean: 0.5562,
      spread: 0.3446,
      weight: 0.0387,
    },
  ],
  associationWeight: 1.8442,
  intercept: -0.0066,
  associations:
    "+:batteri -17,is 8,neg -22,voltag -18,end -21,compon -35,charg -33,circuit -35,thei 13,had 23,make 15,so 12,were 33,posit -23,cd 17,go 17,thing -17,conect -28,if 12,termin -19,and 9,than 20,volt -21,would 13,amount 17,minu 32,pathwai 28,doesn't 20,blub 19,wire 23,larg 31,error -51,kei -12,expand 17,book -23,verif -11,someon 32,add 25,usual -21,root -21,new -27,finish 27,refer -38,word -21,subject 26,p 28,practic -38,ever -18,obviou 23,necessari 19,simpli -28,special 22,activ 17,storag -36,identif -16,stream -25,alter -18,associ -29,20 -20,durat 23,multi -28,respect 15,split 24,appli -34,reliabl -14,64 18,adjust -23,mechan 15,immedi 19,append 13,frame 19,mode 17,relev 15,reduct 15,record -55,conclud 20,li 20,likelihood 16,occurr 21,influenc 20,everybodi 11,eg 16,bundl 17,although 22,simultan 26,rang 16,channel 28,settl -13,talk 27,ethernet 17,cover 34,maxim 17,25 -22,perfect 33,earth -26,air 27,black 36,sit -15,dry -16,steel 21,finger -14,tube 31,box 36,heat 21,carbon 35,dioxid 39,evid 29,blue 24,mountain -14,map -16,attract 23,absorb 35,wood -19,temperatur -15,warmer 40;the:batteri -27,not -20,i -13,bulb -18,know -16,neg -25,charg -23,thei 26,their 35,circuit -42,both -29,answer -39,1 -32,idea -11,them 25,termin -22,power -33,break -11,what -15,than 26,help -22,receiv -17,voltag -16,4 -27,becuas 46,don't -14,measur -23,energi -33,good -46,3 -19,sai -24,itself -23,own 35,pathwai 47,were 37,would 20,want -18,form -23,travel -20,but -25,problem -29,error -56,main -26,set -18,explicit 24,return -21,onc -15,down -28,we -12,steel 28,rock -13,line -18,water -25,soft -10,mix -18,weigh -12,everyth -12,place -21;ar:batteri -17,seper 22,i -16,do -19,bulb -21,v -11,answer -25,know -12,charg -19,circuit -40,close -25,creat -26,3 -26,1 -29,t -35,were 24,side -23,6 -33,bad -25,dead -15,allow -23,flow -35,volt -14,match -24,thi -16,doesnt -24,open -22,would 30,ask -19,process -24,pathwai 34,doesn't 25,addit -14,determin -18,line 12,space -11,send -13,togeth -15,appli -29,case -16,thu -36,furthermor 15,tri -18,alwai -19,quick -12,place -14,clear -16,just 30,minut -10,distribut -30,produc -35,variabl 40,far -21,why -21,rock -12,stuff -17,solut 18;separ:is 14,connect 17,do -11,from 14,it -13,had -24;by:not 19,to 20,no -31,thei 17,other 28,make 33,creat -14,1 21,caus 19,than 35,includ 15,you 22,doesn't 22,user 13,how -31,while 30,part 27,store -14,amount 26,instead 16,find -11,possibl 13,process -28,accord -11,total 11,exampl 11,requir 13,mechan 20,random 10,due 10,larg 23,deliv 12,exce 23,might 22;gap:is 12,not 31,i -11,from 24,in -18,of -21,voltag -11,differ -13,charg -15,electr -16,had -22,all -15;and:seper 27,state -16,tell -14,know -10,compon -29,with -17,charg -18,circuit -41,electr -12,thei 15,path -25,1 -39,conect -22,end -35,your -34,creat -22,flow -19,size -23,open -24,up -25,4 -29,termin -22,process -29,when -27,pathwai 44,doesn't 27,give -22,take -32,program -31,either -20,depend -30,name -18,defin -17,multipl -17,5 -21,space -18,even 33,channel 22,free -29,might 25,period -16,station -50,let -22,push -23,slow -16,forc -16;1:is -15,neg -20,batteri -21,a -18,state -15,of -19,voltag -14,differ -12,charg -19,circuit -16,electr -15,had -16,posit -19,base 23,itself 20,less 10,noth -23,includ 10,amount 17,order 13,doesn't 13,alreadi 11,mechan 11;termin:- -16,no -13,i -13,there -19,wa -27,a -17,in -26,it -19,damag -13,is -21,becaus -16,tell -15,answer -27,voltag -18,neg -34,know -11,compon -19,charg -25,to -19,circuit -20,so -14,path -13,complet -18,as -18,of -21,side -14,close -15,b -11,0 -11,volt -12,measur -14,that -27,you -12,or -18,wrong -11,if -10;posit:i -12,in -25,connect 30,neg 23,batteri 12,bulb -25,electr -18,each 18,other 16,from 34,by 24,wrong -10,all 17,up 17,place 22,us 14;2:1 -22,t 14,0 -11,onli 26,all 15,implement 18,els -32,set 18,receiv 15,previou 18,point 16,indic 19,henc 12,alwai -22,order 11,knowledg 10,simpl 17,mechan 16,until 16,avail 16,time 10,us 17,larg 20,problem 15;connect:bulb -12,path -19,make 21,same -20,the -25,ha -25,i -13,don't -16,know -23,side -25,reason -16,as -14,an -24,3 -24,other -18,4 -15,been -50;6:thei 17;4:to -21,differ -16,that -10,either 20,too 28;place:then -20,out -11,other 20;where:out -18,need -15;chang:- 18,if 37,in 20,i 20,can -11,caus 15,than 22,on 27,thei 18,just 34,onli 27,would 25,other 41,more 26,all 26,into 34,short -13,everi 15,were 45,your -12,veri 28,think 21,choos 26,water 19;to:locat 18,check -24,see 19,mean 14,path -17,those -25,charg -15,direct -21,had -11,stai -13,program -23,main -35,some -22,cannot -13,write -33,part -19,list 13,thi 17,look 23,onc 14,larg 19,run 21,lot 23,count -16,amount 22,dure -25,effici -31,possibl 19,object -15,top -15,enough -10,middl -14;damag:there 18,in 20,that 14;electr:batteri -18,power -10,neg -17,to 19;state:on -25,posit -24,neg -29;bulb:termin -20,batteri -25,know -12,circuit -35,caus 22,break -12,to -18,other 24,don't -11,long 45,creat -25,up -14,off -11;indic:2 -12,would -17,make 23;a:connect -27,termin -33,by -21,can -16,we -26,break -18,circuit -36,what -20,still -25,voltag -11,charg -16,doesnt -30,itself -31,measur -18,them 24,teh -15,pathwai 55,becuas 34,current -28,doesn't 27,block -18,were 23,close 27,y -12,compon -34,program -15,part -34,pass -28,after -37,path 19,though -16,but -14,sai -17,anyth 25,good -23,first 20,result 25,new -49,4 -30,broadcast -36,50 -33,percent -14,these -34,sender 17,channel 22,cup -13,forc -14,strong -17,heavi -12,room -15;batteri:thei 19,circuit -31,them 28,on 26,charg -11,voltag -15,flow 30,same 27,so 25,separ 35,differ 35,wa -19,or 36,will 21,if 20,contain 24,as 36,termin -25,their 42,own 40,pathwai 43,than 33,then 22,up 19,long 39,thi 22,wai 25,should 24,happen 25;not:circuit -15,close -26,have 23,good -20,had 31,were 24,give 18,for -13,thi 15,wa 16,either 19,howev 14,specifi 14,paramet -17,make 23,veri 26,happen 18,limit 14,consist 18,follow 17,over 12,bandwidth 18,fast 10,less 17,lead 16,around 15,put -11,abl 15,why -14;3:onli 16,all 11,doe 14,reason 19,set 19,order 15,just 11,veri 15;is:me -16,0 24,in 33,were 30,measur -24,chemic -18,mix -11,put -22,thing -15,sure 34,how -15,off 32,befor -30,exist 26,condit -32,well -23,spot -18,5 -19,x 21,doesn't 27,class -17,kind -22,alwai -38,veri 24,but -21,set -20,lead 19,abl 20,period -48,down -14,decreas -28,middl 29,she 25,stuff 23,forc -14,weigh -16,choos 20,circl 34,mass -11,salt -16,room -25,cup -14,hot -13;in:- -10,measur -31,neg -22,batteri -25,flow -14,compon -11,to -14,energi -12,end -32,with -21,connect -30,occur -13,put -21,circuit -47,termin -27,creat -25,complet -24,don't -21,even 17,didn't -11,run -29,were 36,remov -15,tell -20,light -25,some -24,chang -36,after -34,reach -56,basic -17,where -20,them -27,food -23,should -28,usual -23,your -36,multipl -15,need -35,n -14,4 -13,via -15,new -23,mean -43,t -68,inform -12,transmiss -46,servic -11,these -35,ack -15,control -14,becom -28,process -26,50 -10,quick -11,packag -41,those -26,find 18,minut 26,true -22,alwai -30,pick 30,easi 19,decid 25,choos 23,level 32,salt -27,heavi -34;differ:of -15,within -14,put -20,out -16,it -16,so -20,you -19,with -22,down -23,hi -13,up -18,had 23,were 27,did -12;between:an -15,give -29,will -14,data -20,furthermor 15,high -19,need -12,some -24,keep 13,into 20,just 15,otherw -15,toward -26,reach -14;at:becaus -26,2 -22,have -21,that -17,chang -14,give -20,befor 19,should 18,main 11,start 20,wa 11,until 18,as -21,read -19,but -17,us 11,go 16,right 21,part 17,veri 19,further 12;us:each -29,short -15,by -26,where -27,do -15,could -18,what -17,come -13,contain -18,differ -16,as -21,possibl 12,but -30,similar -24,usual -34,attach 30,base 11,wa 26,their -23,after -14,back -26,small -27,thing -24,again -13,reach -41;reaction:thei -19,put -11;with:contain 17,of 23,is 14,differ 20,not 17,same 19,as 20,circuit -40,on 24,their 29,becuas 44,pathwai 39,b 14,didn't -10,doesn't 19,were 32,want 13,open 20,second 18,variabl 20,big 22,entir 22,exampl 12,drop 12,build 13,point 23,order 13,5 -14,limit 12,problem 17,avoid 13,abl 12,potenti 12,anyth 23,better 16,alwai -10,littl 27,bandwidth 18,introduc 15;c:- 16,thei 20,becaus 15,circuit -37,termin -24,separ 39,all 27,on 23,have 29,their 32,seper 30,own 32,not 17,each 23,doe 29,no 26,between 20,pathwai 45,as 33,both 29,bulb 14,wire 15,would 26;still:differ 34,own 26,on 18,is 16,not 15,contain 18,same 24,circuit -37,termin -15,separ 27,that 14,do 25,or 31,of 35,all 30,pathwai 44,than 34,an 25,were 35,y 15;close:differ 27,is 18,same 24,termin -31,separ 35,to -29,do 24,on 20,out -15,own 25,circuit -20,pathwai 40,did -10,than 35,connect -27,becuas 43,an 32,conect -24,seri -11,y 15,with -21,light -19,neg -20,posit -16;path:- -23,becaus -32,circuit -62,will -24,be -29,termin -34,a -22,to -36,not -20,both -34,part 28,get -20,when -23,out -33,contain -33,pathwai 30,i -11,don't -13,that -25,what -12,have -26,connect -43,it -20,burn -29,seper -22,conect -24,do -19,current -17,affect -19,bulb -16,other -16,up -26,light -29,with -33,open -20,switch -18,and -31,close -31,batteri -27,can -17,y -13,effect -16,neg -23,onli -25,posit -18,must -29,side -29,end -31,short -23,itself -22;b:ha -30,for -20,pathwai 29,both 27,still -27,veri 12,consid 17,result 18,spread 26;contain:b 15,is 15,creat -23,were 26,circuit -41,termin -21,gap -15,connect -23,than 31,in 20,need -17,either 24,effect -18,receiv -13,right -20,remain -40,a 17,side -28,requir -18,end -39,order -14,short -15,1 -16,more 21,first -23,lot 22,case -17,indic 15,big 12,into 30,look 22;same:- -14,contain -19,is -12,batteri -16,will -14,light -21,there -20,know -18,it -16,creat -23,no -19,long -22,circut -26,circuit -33,some -15,complet -20,effect -22,ha -17,can -26,connect -22,how -14,so -19,affect -13,x -18,salt -18,get -17,he -20,heavi -20;burn:- 15,that 19,circuit -18,on 25,to -10,connect -12,would 18,it 16;out:- 14,circuit -18,on 31,open 32,would 24,run 30,up 28,through 15,when 23,off -15;if:same 12,separ -15,by -25,current 20,give -31,what -16,specifi 18,exist 15,time 15,end -41,sai -16,3 -23,next -19,therefor 10,insid 23,point 11,weight -20,could 28,similar -28,short -17,put -13;no:circuit -18,becaus 18,then 15,caus 16,requir -16,when 18,put -14,a 19,ani 27,doesn't 22,lot 27,implement 19,like 16;long:both -11;then:separ -11,connect -12;other:it 12,is 12,thing -18,could -17,than 23,problem 16,point 25,less 22,leav 33,each 29;thei:be -14,onli 15,tell -15,answer -42,sinc -18,includ 10,at -19,mani -14,limit 13;there:i -15,termin -17,to -15,ha -19,circuit -23,those 21,also -14,ani 21,an -25,them -21,no -33,equal -23,rate -25,decreas -44,transmiss -16,new -41,see 15,necessari 19,channel 27;switch:circuit -15;which:anoth -21,to -13,both -10,other 22,need -20;so:if 25,you 27,togeth -12,their -20,some -11,therefor -28,direct -19,cannot 30,need 38,let 29,befor 22,low 26,mean 26,lot 33,should 32,fast -13,x 19,choos 16,in 21,50 -21,a 15,each 33,solar 22;but:go -16,either 12,than 21,some -13,have 16,ani 14,ad 24,3 12,should 19;it:of 12,than 20,up -24,what 16,ar 18,limit 12,amount 25,us 20,where 16,while 19,avail 14,1 20,process -23,requir 14,lead 21,occur 15,order 12,onc 28,lot 15,unlik 24,about 18,want 20,caus 16,exampl 13;each:their -23,think -12,could -31,than 21,sinc -16,small -36,amount 22,alwai -24,dure 21,befor -15,let -22,mean 29,free -16,lot 25,form 17,in 16,and 17;doe:have 35,wa 14,in 18,it 13,did 18;wa:had 43,were 28,you -16,with 31,can -17,which 20;when:is 15,the 12,chang -19,and 14,more 16,than 18,would 18,wa 18,in 20,new -20,read 25,execut 14,gener 19,etc -19,simpli -25,again 16,exist 11,togeth -16,low -15,we -17,process -21,optim -16,too 18,out -24,let -31,procedur -37,minut -20,both -11,requir -14,form 18,easi 18,sometim 24,mani 23,further 14,produc -23,cover 30,around -11,color 18,move -13,room -19;both:- -18,should -11,at -18,as -34,work -29,up -33,it -21,on -22,that -22,can -15,than -16,more -15,how -29,process -31,out -13,so -12,no -11,but -14;creat:will 16,be 22,at 23,is 15,make 17,when 23,can -16;circuit:- 17,becaus 17,it 20,so 30,be 40,and 37,on 25,light 20,that 21,you 23,thing -16,enough -12,circl 45,right 29,touch 30;ha:is 20,and 22,cannot 18,more 24,give -20,big 37,further 22,larg 39,what -18,previou 19,well 26,point 20,answer 28,low 26,see -21,hi -13,let -22;of:make 27,is 16,show 32,possibl 27,error -47,it 19,out -26,you 21,to 14,while 23,more 21,on 25,complet 29,correct -21,onc 19,time 18,wa 22,between 23,new -20,don't 24,abl 16,those -20,end 20,been -22,everyth 29,move -33,there 25,x 24,larg 30,sender 13,lead 17,almost 32,both 26,attach 36,d 21,amount 29,under 30,anyth 23,structur 16,figur 29,attract 18,were 32;solut:than -22,how -20,differ -11,onli -16,there -11,but -15,think -28;can:- -12,of -23,hold -20,method -20,out -14,some -31,send -15,minut -19,help -35,energi -13;function:- -24,in -30,us -22,at -16,a -23;memori:to 11;that:us 14,each 15,and 21,to 23,inform 18,2 21,number 13,ar 27,in 20,thi 17,happen 17,over 23,high 22,had 28,requir 14,lot 24,should 15,move 25,water -23,think -15;variabl:them -24,what -20,on -11,from 30,ani -16,thei 18,can -10,like -10,compar -13;be:method -18,usual -22,a 14,onc 29,cannot 23,so -15,make 22,no -21,leav -30,base 17,combin 17,result 22,possibl 17,5 -24,pick -13,energi -12;or:entir 20,type -49,simpl 23,problem 17,chang -32,allow 14,refer -65,length 19,4 -18,amount 17,rate -16,optim -17,find -16,per -15,exampl 16,mode 17,transfer 19,make 22,order 16,result 19,why 24,larg 35,insert 15,answer 40,insid 30,messag 18,lot 22,unit 17,incom 16,mechan 14,channel 16,address -32,separ 18,share 15,minim 12,simultan 19,better 18;will:first 29,and 20,as 31,if 16,need 23,bottom 12,you 25,room -19,2 -17,all -21,into -35,pull 24,cup -11;do:alwai -25,onli -12,where -11;data:or -27,of -12,all -36,while 16;onli:of -17,all -23,exist 20,ha -22,chang -20,by -21,get -12,big -18,back -13,correct -23;defin:when 12;call:chang -21,with -16,so -16,in -16,answer -70;need:also 15,thei 17,get 18,amount 20;have:unlik 26,data 11,must 18,cannot 21,mayb 17,normal 14,allow -12,specif 16,larg 22,process -35,an -15,their 24,hold 17,design 26,build 18,anoth 15,length 21,rate -29,wait 20,frame 18,further 20,load 17,consid 26,might 22,wa 16,heavi -13;an:new -18,even 14,just 11,1 15,you 13,sever 16,on 13,while 16,well 20,larg 16,wait 15,thu 17,lead 15,why 13,lot 17,than 14,commun 15;object:or -17,by -17;on:dure -21,there -17,user 16,gener 20,have -17,each 34,order 17,need -19,alwai -33,thi -17,an 23,everyth -17,new -31,pick 26,desir 14,between 31,high 17,control -13,receiv 18,chang -26,certain -29,process -21,instead 18,further 23,becaus -14,therefor 13,think -29,did 29,caus 17,tell -20,circl -18,test -18;for:of -14,1 -17,then -20,number -24,so -17,a -18,about 17,3 -30,get -24,small -23,hold -27,connect 11,simultan 30,messag 19,abl 15,effici 12,enough 19,itself 16,well 31,not -28,layer -43,let -20,help -24,leaf 18;number:more 20;i:give -26,into 13;e:what -15,those 17,into 14,abov 22,well 21,lead 17,allow 15,exampl 18,still 17,larg 29,transfer 22,mean 23,result 17,minim 12,simultan 23,effici 18;includ:us -14;make:- -15,you -22,can -22,get -17,what -19,and -19,for -18,all -20,but -22,small -26,so -19,or -26,at -23,not -35,will -18,be -20,which -20,is -13,a -16,of -24,it -14,littl -23,hit -17,want -19,3 -29,i -16,too -20,these -14,there -17,hard -21,help -21;everi:includ 13,we -16;larg:not -10,wa -17,with -13,or -11,than 17;occur:you -11;arrai:you 26,in 19,an 17;end:other 23,not -11,when -22,there 19;string:- 11,it 15,by -11,ha -18,get 23,louder -12,fast 31;as:to 24,then 24,mai 10,go 29,into 18,late 22,doesn't 18,everi 29,until 17,limit 13,tri -17,right 25,no -11,what -16,n -16,exampl 12,everyon 23,implement 15,larg 26,share 15,befor 15,simultan 20,just 21,when 28,both 19,abov 32,sai 31,salt -15;first:at -22,go 27;all:ar 24,in 21,size -11,but -15,alwai -17,which -11,we -13,certain -14,while -22,base 14,still -24,i -15,tell -17,procedur -26,start -25,could -13;except:how -13,3 -10;time:next 15,order 17,move 16,place 14,have -16,be -13,go 16,whole 20,tri -19,4 -12,connect -10,would -11,case 10,becaus -23,could -13,result 12,a -11;leav:then 23,first 20,get 14;right:of 12,you 16,put 15;from:have -24,should -12,make 17,up -19,wa 28;size:in 17,length 24,must 13,leav -40,amount 18,would 12,result 24,high -26,up 14,with -16,or -11;thi:- -13,number -27,at -38,for -15,chang -28,small -35,also -23,process -41,alwai -25,just 15,mani -26,ha -22,out -29,becaus -25,than 20;control:- 15,thei 23,have 11,long 11,wai 22,make 13,from 25,on 13,same 26,speed 20,where 33,when 17,in 11,just 19,amount 18,all 18,run 18,take 13,someth 25;than:error -35,fast -18,commun -23,therefor 10,no -14,give -14,over 12,process -30,find -14,individu 15,respons 11,rate -11,9 15,take -25,why 37,see -18,must 21,even 18,light 22;sender:1 -18,befor 13;20:i 16,ad 16,big 22,not 20;packet:for -16,no -17,have -19,at -36,process -35,that -16,you -34,increas -22,anoth 11,chang -29,rate -33,number -55,ha -17,indic 17,whether 20,take 18,futur 15,form 14;short:big 17;less:chang -27,how -15,thei -17,wa 21,both -17;until:- -15;more:chang -17,quick -18,just 19,over 17,mani 31,3 12,time 18,these 15,must 23,result 11,enough 18,start 20,2 15,think -23,bottom 15,me -15,hot -18,5 44;grow:- -12,of -16,it -11;g:lead 17,exampl 15,still 16,ad 14,larg 25,possibl 10,order 14,result 19,limit 21,well 12;mean:into 24,end -11,mani -12,how -13;follow:larg 20;duplic:these -12,through -19,via -15,we -12;frame:- -14,no -49;therefor:have -12,caus 18,amount 17,out -20,everyon 14,2 -19,than 24,put -11;receiv:through -51,mean 10;traffic:multipl 15,even 19,we -14;correct:- 16,will 15,make 20,base 22;should:- 16,which 23,other 21,you 22,them 29,that 22,put 19;up:not 20,other 25,see 15,veri 22,them 24,these 21,sinc 22,well -14,make 30,amount 25,larg 26,wa 40,big 18,be 23,think 21,materi 30,sun 19;also:out -14,other 27,still 33,both 22;without:these 11,limit 11,make 12;system:- -11,that -15,onli -23,from -19;becaus:doe 16,put -16;node:doe 17,less 11,connect 15,build 12,should 19;network:much 17,give -22,lead 15,commun 18,sinc 10,further 18,want 15,about 10,thu 20,implement 15,now 13,becaus -12;flow:through -24,or -15,take -26,thei -12;unit:- 14,thei 26,it 12,could 16;high:more 24,lot 20,would -19,louder -12;addit:we 14,messag 18,so -10,point 15,add 15,abl 11,becaus -12,thu 13,part -14,itself 18,instead 17,now 17,but -18,do 17,about 14,necessari 15;must:other -14,not -23;10:would 15,if 18;small:there 24,with -17;increas:is -12,there -13,and -16,you -16;provid:up 17;fast:that 24,take -25,more 24,sinc 33,wa 51,cover 27,make 28,will 23,get 31,veri 34,it 22,if 17,with 28,of 31,down -18,hotter 22,sun 26;new:you -12,were 20,make 25,into 29,appear 33,and 18;most:when 15;d:- 19,on 15,when 21,both 16,will 30,same 26,happen 21,connect 15,sourc 37,end 21,around 23,get 20,wai 25,run 18,it 18,becaus 19,and 22,be 22,posit 25;would:cannot 26,from 15,result 25,noth 26,mean 19,just -15,give -16,either 28,put -13,thing -16;distanc:- 12,on 23;know:on 25,big 23,if 13,lot 23,do 15,can -15,there -18,what -15;squar:same 21,you -15,put -15,a -11,not -13,it -11,is -13;see:you 11,is 17,i -10,be -11;go:not -12;complet:becaus 20,like -10,out -18,might -26,try -11,circl 38,you 20,thing -10,that 29,side 21,of 24,and 27,electr 32,do -19,flow 40,close 31;water:let -22,slow -17,do -14,differ -11,more 26,veri 37,at -18,both -11,when -14,absorb 32;crystal:you -18,becaus -10,wa -14,could -14,or -24;shape:it -12,see -13,i -17,that -12,wa -13,up -24;particl:is 11,than 25,there 32,with -19,when -14,put -14;mass:it -11,but -12,get -12;compar:and 11;ga:ha 16,is 21,she 21,have 16,tube 28,which 29,go 22,on 32,carbon 41,dioxid 41;food:that 24;produc:- 17,becaus 24,with 22,is 24,and 21,ha 13,if 15,that 18,on 30,show -12,someth 26;concentr:and 13,that -13,but -20,heavi -14;show:i -10;earth:like -11,start -16,then -23;materi:out -20,from -18,not -16,all -16,do -21,than -17,need -15,down -13,put -14,stuff -14,solut -12,no -11;light:would -15;get:how -13;iron:- -11,attract -15,go -12;pathwai:- 16,of 25,in 24;ye:- -14,no -15,becaus -14,it -16,doe -17,to -14,why -21,do -17;motor:it 16;cell:- 17,it 18,will 27,happen 19,becaus 19,you 19,and 22,be 22,posit 25;stai:onli 31;standard:that 37;temperatur:wa 29,much -12,but -14,i 21,that 18,hold 26;solid:of -15,differ -15,or -11,put -20,togeth -17,thei -22,separ -14;mixtur:with 27;sound:not -20,on -20;pitch:louder -14;sun:and -15;heat:temperatur -13,down -15,think 28;absorb:pick -14;plant:is -16,to 12",
  calibration: [
    [-1.289, 0],
    [1.001, 1],
  ],
  agreement: [
    [0, 0.298],
    [0.1, 0.061],
    [0.25, 0.073],
    [0.4, 0.12],
    [0.55, 0.108],
    [0.7, 0.095],
    [0.85, 0.206],
    [0.95, 0.851],
    [1, 0.975],
  ],
};
