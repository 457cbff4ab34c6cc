import type { FittedModel } from './fitted-model.ts';

/** Written by tests/bench/fit-grader.ts; docs/evaluation.md names the data and their authors. */
export const graderModel: FittedModel = {
  "features": [
    {
      "name": "contained",
      "mean": 0.3548,
      "spread": 0.2797,
      "weight": 0.0314
    },
    {
      "name": "containedPlain",
      "mean": 0.3815,
      "spread": 0.2689,
      "weight": 0.0013
    },
    {
      "name": "containedExact",
      "mean": 0.3206,
      "spread": 0.2778,
      "weight": 0.0038
    },
    {
      "name": "containedWithSmallWords",
      "mean": 0.3529,
      "spread": 0.2647,
      "weight": 0.0857
    },
    {
      "name": "containedSameSign",
      "mean": 0.3293,
      "spread": 0.2798,
      "weight": 0.0987
    },
    {
      "name": "contradicted",
      "mean": 0.0384,
      "spread": 0.1092,
      "weight": -0.0389
    },
    {
      "name": "found",
      "mean": 0.9044,
      "spread": 0.7519,
      "weight": 0.0276
    },
    {
      "name": "missing",
      "mean": 1.3539,
      "spread": 0.8233,
      "weight": -0.1431
    },
    {
      "name": "precision",
      "mean": 0.3557,
      "spread": 0.328,
      "weight": 0.0717
    },
    {
      "name": "unsupported",
      "mean": 1.1281,
      "spread": 0.8516,
      "weight": 0.0323
    },
    {
      "name": "echo",
      "mean": 0.2758,
      "spread": 0.2641,
      "weight": 0.0247
    },
    {
      "name": "pairsInOrder",
      "mean": 0.1475,
      "spread": 0.2299,
      "weight": -0.0494
    },
    {
      "name": "pairsEitherWay",
      "mean": 0.1799,
      "spread": 0.2558,
      "weight": -0.0478
    },
    {
      "name": "orderShare",
      "mean": 0.6818,
      "spread": 0.2699,
      "weight": 0.022
    },
    {
      "name": "neighbours",
      "mean": 0.1492,
      "spread": 0.2056,
      "weight": 0.0254
    },
    {
      "name": "commonSubsequence",
      "mean": 0.2704,
      "spread": 0.251,
      "weight": 0.0626
    },
    {
      "name": "lettersContained",
      "mean": 0.3161,
      "spread": 0.2679,
      "weight": 0.0106
    },
    {
      "name": "lettersShared",
      "mean": 0.3936,
      "spread": 0.2084,
      "weight": 0.0755
    },
    {
      "name": "weakestClause",
      "mean": 0.2384,
      "spread": 0.317,
      "weight": -0.0549
    },
    {
      "name": "meanClause",
      "mean": 0.3748,
      "spread": 0.2924,
      "weight": 0.0452
    },
    {
      "name": "bestPart",
      "mean": 0.4287,
      "spread": 0.3199,
      "weight": 0.0009
    },
    {
      "name": "againstUsual",
      "mean": 0.5755,
      "spread": 0.4436,
      "weight": 0.0281
    },
    {
      "name": "identifiersShared",
      "mean": 0.7325,
      "spread": 0.4199,
      "weight": 0.0524
    },
    {
      "name": "identifiersStrange",
      "mean": 0.2141,
      "spread": 0.6272,
      "weight": 0.0014
    },
    {
      "name": "negationsExtra",
      "mean": 0.2031,
      "spread": 0.4873,
      "weight": 0.0291
    },
    {
      "name": "negationsMissing",
      "mean": 0.1517,
      "spread": 0.4636,
      "weight": -0.0238
    },
    {
      "name": "fluency",
      "mean": 0.5562,
      "spread": 0.3446,
      "weight": 0.0359
    }
  ],
  "associationWeight": 1.6801,
  "intercept": 0.0015,
  "associations": "+:batteri -17,is 7,neg -22,voltag -19,end -20,compon -34,charg -32,circuit -34,thei 13,had 22,make 14,creat -17,were 32,posit -22,cd 17,go 17,thing -18,conect -28,if 11,termin -19,than 19,volt -21,4 -23,minu 32,pathwai 29,blub 19,wire 24,larg 30,error -52,kei -13,expand 17,main -29,book -24,mainten -10,class -17,someon 32,add 24,usual -22,new -28,finish 26,refer -40,word -22,subject 25,p 26,practic -39,ever -19,obviou 21,necessari 18,simpli -29,special 22,activ 16,storag -37,identif -17,stream -26,alter -18,associ -29,20 -21,durat 22,multi -28,respect 14,split 24,appli -35,reliabl -15,64 16,adjust -25,immedi 18,append 11,heavi -20,frame 19,mode 17,relev 14,reduct 15,record -55,conclud 20,li 20,likelihood 15,occurr 20,influenc 19,model -14,everybodi 11,eg 16,bundl 18,although 21,simultan 26,rang 15,channel 28,settl -13,talk 25,ethernet 17,cover 33,maxim 16,25 -23,perfect 31,earth -25,air 27,black 36,sit -15,dry -15,steel 21,finger -13,tube 31,box 35,heat 21,carbon 35,dioxid 39,evid 28,blue 24,mountain -14,map -17,absorb 34,wood -19,temperatur -15,warmer 40;the:batteri -28,not -22,i -12,bulb -17,know -15,neg -25,charg -22,thei 27,their 35,circuit -41,both -28,answer -37,1 -33,them 25,termin -22,power -32,break -10,what -14,than 25,help -21,receiv -19,voltag -15,4 -30,becuas 47,don't -14,measur -22,energi -33,good -47,3 -22,sai -23,itself -22,own 36,pathwai 48,were 36,would 20,want -18,form -22,travel -19,but -26,problem -29,error -57,main -27,set -17,explicit 24,return -21,50 -15,onc -15,down -28,steel 28,rock -12,line -18,water -26,mix -18,weigh -13,everyth -12,place -21,circl 37;ar:batteri -18,seper 21,i -16,do -20,bulb -21,get -22,v -12,answer -24,know -12,charg -19,circuit -39,close -25,creat -26,3 -29,1 -30,t -36,were 24,side -22,6 -35,bad -26,dead -15,allow -24,flow -38,volt -14,can -17,match -24,thi -17,doesnt -26,open -22,would 29,ask -19,process -25,pathwai 35,doesn't 23,addit -15,determin -19,new -29,line 11,space -13,send -13,requir -17,togeth -14,appli -31,case -17,small -29,furthermor 15,tri -18,alwai -20,quick -11,place -13,choos -16,clear -17,just 30,minut -11,distribut -30,produc -35,variabl 39,far -21,why -22,rock -12,stuff -16;separ:is 13,connect 17,do -10,from 13,it -13,had -25;by:not 16,to 20,no -32,thei 17,other 28,make 33,creat -15,1 20,caus 18,than 35,includ 15,doesn't 21,user 13,how -33,while 29,part 27,store -15,amount 26,instead 14,find -12,possibl 11,process -28,accord -11,total 11,requir 12,mechan 21,due 10,larg 22,deliv 12,exce 23,might 23,less 13;gap:is 12,not 30,i -11,from 24,in -17,of -20,voltag -11,differ -12,charg -14,electr -16,had -22,complet 19,all -16;and:seper 27,state -15,tell -12,know -10,compon -28,with -18,charg -17,circuit -39,electr -11,thei 16,path -24,1 -41,conect -21,end -35,your -34,creat -22,flow -19,size -23,open -24,up -24,4 -33,termin -22,burn 18,process -29,when -27,pathwai 45,doesn't 24,give -21,take -33,program -31,either -20,depend -31,name -18,defin -17,multipl -18,5 -23,space -19,even 32,channel 22,free -29,might 25,period -17,station -50,let -22,push -23,slow -17,forc -16;1:is -15,neg -20,batteri -21,a -17,state -15,of -19,voltag -14,differ -12,charg -19,circuit -15,electr -14,had -17,posit -19,reason 16,base 22,itself 20,less 10,noth -24,amount 16,order 13,doesn't 12,alreadi 10,mechan 11;termin:- -15,no -14,i -12,there -18,wa -26,in -24,it -18,damag -11,is -20,becaus -14,tell -13,answer -25,voltag -18,neg -33,know -11,compon -19,charg -24,to -18,circuit -19,so -14,path -12,complet -18,as -17,of -20,side -13,close -13,0 -11,volt -12,measur -14,that -26,you -12,or -19,if -11;posit:i -12,in -24,connect 30,neg 23,batteri 13,bulb -26,electr -19,each 18,other 16,from 34,by 24,all 17,up 18,place 22,us 14;2:1 -23,t 13,0 -11,onli 26,all 15,itself 17,implement 17,els -34,set 16,receiv 15,previou 19,point 14,indic 18,henc 11,alwai -25,order 11,simpl 16,mechan 15,until 15,avail 15,us 16,larg 19,problem 15;connect:bulb -12,path -18,same -21,the -25,ha -25,i -12,know -23,side -25,reason -15,as -15,an -25,3 -25,other -19,4 -18,been -52;6:thei 17;4:to -21,differ -15,that -10,either 19,too 26;place:then -20,out -11,other 20;where:out -19,need -16;chang:if 36,in 20,i 20,caus 15,than 22,on 27,thei 17,just 34,onli 26,would 24,other 40,all 25,into 33,short -12,were 45,your -12,veri 28,think 20,choos 26;to:locat 18,check -25,see 19,mean 13,path -16,those -25,charg -15,direct -21,4 -25,don't -10,had -12,stai -13,program -22,main -36,some -22,cannot -15,write -33,part -19,list 14,look 23,onc 14,larg 19,run 22,lot 23,count -16,amount 23,dure -25,possibl 18,object -15,top -15,enough -10,middl -14;damag:there 19,in 20,that 14;electr:batteri -17,neg -17,to 19;state:on -25,posit -23,neg -29;bulb:termin -19,batteri -24,circuit -33,caus 23,break -10,to -17,other 25,long 45,creat -24,up -13;indic:2 -12,no -10,would -18,make 24;a:connect -26,termin -33,by -21,can -16,we -26,break -17,circuit -35,what -21,still -25,voltag -10,charg -15,doesnt -30,itself -30,measur -17,teh -14,pathwai 56,becuas 34,current -29,doesn't 26,block -17,were 22,close 28,y -13,compon -34,program -15,part -35,pass -28,after -37,path 19,though -18,but -14,sai -19,anyth 23,good -24,first 20,new -50,4 -33,broadcast -36,50 -34,percent -15,these -34,sender 16,channel 22,too -20,cup -13,forc -14,strong -16,heavi -12,room -16;batteri:thei 21,circuit -30,on 26,charg -10,voltag -14,flow 31,same 27,so 26,separ 36,differ 35,do 19,wa -20,or 36,will 22,if 20,contain 25,as 34,termin -24,their 43,own 41,pathwai 44,than 33,then 23,up 19,long 39,thi 22,wai 25,should 23,happen 24;not:circuit -14,close -26,have 22,good -21,had 31,were 23,give 18,for -13,thi 14,either 19,howev 14,paramet -17,make 22,veri 25,happen 17,limit 13,consist 18,follow 17,over 12,bandwidth 18,fast 10,less 16,lead 16,around 14,abl 14,why -15;3:onli 15,all 11,reason 19,set 18,order 15,veri 13;is:me -15,0 23,in 33,measur -24,chemic -18,mix -11,put -23,thing -14,sure 34,how -16,off 32,befor -31,exist 24,condit -33,well -23,spot -17,5 -21,x 21,doesn't 25,class -16,kind -21,alwai -38,veri 23,but -22,set -20,lead 19,abl 20,els -24,period -49,down -13,decreas -28,middl 29,she 24,stuff 23,forc -14,weigh -16,choos 20,circl 35,mass -12,salt -15,room -24,cup -15,mixtur -10,hot -12;differ:of -15,within -15,put -20,out -17,doe -16,it -17,so -21,you -20,with -23,size -11,down -25,hi -14,see -10,up -20,had 22,were 27,did -14;in:measur -31,neg -21,batteri -24,flow -15,energi -12,end -32,with -22,connect -29,occur -13,put -21,circuit -47,termin -26,creat -25,complet -22,don't -21,even 17,didn't -12,run -28,were 36,remov -14,tell -19,light -24,some -24,chang -37,after -34,reach -56,basic -18,where -20,them -27,food -22,should -28,usual -24,your -36,multipl -15,need -35,n -14,4 -16,via -15,new -22,mean -44,t -69,inform -13,transmiss -47,servic -12,these -35,ack -15,control -13,becom -28,process -26,50 -10,packag -41,those -26,find 19,minut 25,true -23,alwai -29,pick 29,easi 18,decid 26,choos 22,level 31,salt -28,heavi -36;between:an -15,give -29,will -15,data -21,furthermor 14,high -19,first -16,need -13,some -25,keep 13,into 20,just 14,otherw -16,toward -27,reach -15;at:becaus -27,2 -21,have -20,that -18,chang -14,give -21,befor 20,should 18,main 11,start 20,wa 11,until 18,as -22,read -20,but -17,second 19,us 11,go 17,right 21,part 18,veri 18,further 11;us:each -31,short -15,by -26,where -28,do -17,could -18,what -17,come -14,contain -18,differ -16,as -22,possibl 12,therefor -11,but -30,similar -26,usual -34,attach 31,base 11,wa 25,their -24,after -14,back -25,small -28,thing -24,again -13,reach -40;reaction:thei -19,put -12;with:contain 18,of 22,is 14,differ 20,not 16,same 18,as 20,circuit -39,on 24,their 30,becuas 45,pathwai 40,were 32,want 14,open 19,anymor -37,second 18,variabl 21,big 22,entir 20,exampl 11,drop 12,build 13,point 21,order 13,simpl 13,5 -15,limit 12,problem 17,abl 12,potenti 11,anyth 23,better 16,alwai -11,littl 27,bandwidth 17,introduc 14;c:- 17,thei 22,becaus 16,circuit -36,termin -23,separ 40,all 28,on 25,have 30,their 33,seper 31,own 33,not 17,each 24,doe 28,no 26,between 20,pathwai 47,as 33,both 29,bulb 15,wire 16,would 26;still:differ 34,own 27,on 18,is 15,not 13,contain 18,same 23,circuit -37,termin -14,separ 28,gap -12,that 14,do 25,or 31,of 33,all 30,pathwai 44,than 34,an 25,were 35,y 13;close:differ 27,is 18,same 23,termin -30,separ 35,to -29,do 23,on 20,out -14,own 26,circuit -18,pathwai 40,did -10,than 34,connect -26,becuas 44,an 32,conect -23,y 13,with -20,light -18,neg -19,posit -15;path:- -21,becaus -31,circuit -60,will -23,be -28,termin -33,a -22,to -35,not -21,both -33,part 29,get -19,when -23,out -32,contain -31,pathwai 32,don't -12,what -12,have -25,connect -41,it -19,burn -28,seper -21,conect -23,do -18,current -17,affect -20,bulb -15,other -15,up -25,light -28,with -32,open -20,switch -19,and -30,close -31,batteri -26,can -16,y -15,effect -19,neg -22,onli -24,posit -16,make -13,must -29,side -28,end -30,short -24,itself -21;b:ha -30,for -20,through -17,pathwai 30,caus 18,both 27,still -27,veri 10,consid 17,result 18,spread 27;contain:is 15,creat -23,were 24,circuit -41,termin -21,gap -15,connect -23,than 31,in 19,need -17,either 24,effect -19,receiv -14,right -22,remain -42,a 17,side -29,requir -19,end -39,order -16,short -16,1 -17,first -24,lot 21,case -20,indic 14,big 13,into 30,look 22;same:- -14,contain -19,is -13,batteri -16,will -15,light -21,there -20,know -18,it -16,creat -23,no -20,long -22,circut -25,circuit -34,some -15,complet -19,effect -23,ha -18,can -26,connect -22,how -14,so -19,affect -14,x -20,salt -21,get -17,he -20,heavi -21;burn:- 16,will 10,that 19,circuit -17,on 25,becaus 17,connect -11,would 19,it 17;out:- 15,circuit -17,on 31,open 33,would 25,run 31,up 28,through 15,when 23,off -14;if:there -11,separ -16,by -26,current 19,give -33,what -18,specifi 17,end -43,sai -19,3 -25,arriv -10,next -21,veri -11,insid 22,messag -26,weight -21,could 28,similar -29,short -17,put -12;no:circuit -18,becaus 19,then 14,answer 10,caus 17,requir -16,when 18,put -14,a 19,ani 27,doesn't 21,lot 28,implement 19,like 17;long:both -11;then:separ -11,connect -12;other:it 13,is 12,thing -19,could -18,than 22,problem 17,point 25,less 22,leav 34,each 29;thei:be -14,onli 15,tell -14,ha -13,sinc -18,includ 11,at -20,mani -14,get -12,so -11,limit 12;there:i -15,termin -17,to -15,ha -20,circuit -22,those 21,also -15,ani 21,an -25,them -22,no -35,equal -23,rate -26,process -28,decreas -44,transmiss -16,new -42,interv -27,what -22,see 14,necessari 19,channel 27;switch:circuit -15;which:anoth -20,to -12,both -10,other 22,need -20;so:if 24,you 27,togeth -12,their -20,therefor -28,direct -20,cannot 29,wire 11,need 38,let 29,befor 22,low 26,lot 33,should 32,fast -14,x 19,choos 15,in 20,50 -21,a 15,each 33;but:go -16,by 14,either 13,than 21,some -13,have 15,ad 24,3 12,should 19;each:with -10,their -23,think -11,sinc -16,get -22,small -36,amount 20,alwai -24,dure 20,befor -15,let -23,mean 28,free -16,lot 26,form 16,in 15,and 17;it:of 13,than 19,up -26,what 15,ar 18,limit 11,amount 25,us 19,where 16,while 19,avail 13,1 20,process -24,requir 14,lead 21,around 16,order 11,onc 27,lot 15,unlik 24,about 17,want 20,arriv -13,caus 16,exampl 12;doe:have 35,in 18,it 13,did 18;wa:had 42,were 28,you -17,with 31,can -17,which 20;when:is 15,the 11,chang -19,and 14,more 16,than 18,would 18,in 20,new -21,execut 14,gener 19,etc -19,simpli -25,again 17,togeth -15,low -14,we -17,process -21,optim -16,too 18,out -24,let -31,procedur -37,minut -19,both -12,requir -14,form 18,easi 18,sometim 25,further 14,produc -23,cover 29,around -11,color 18,move -13,room -18;both:- -18,should -11,at -18,as -34,work -29,up -33,it -21,on -22,that -22,can -15,than -17,more -15,how -29,process -30,doe -18,out -13,so -13,no -12,but -15;creat:there 12,will 15,be 22,at 23,is 16,make 18,when 23,can -17;circuit:- 18,becaus 18,it 21,so 30,be 40,and 38,on 25,light 21,electr 28,that 22,you 24,thing -15,enough -12,circl 47,right 29,touch 31;ha:is 20,and 22,cannot 17,give -21,big 37,further 22,larg 38,ani -16,hand -15,what -19,previou 19,well 26,point 19,answer 28,low 26,see -21,hi -13,let -21;of:make 26,is 16,show 31,possibl 26,error -46,it 19,out -26,you 21,to 14,more 21,on 24,complet 29,correct -21,time 18,wa 22,between 23,new -20,don't 23,abl 16,those -20,end 21,been -22,everyth 29,move -33,there 25,x 24,larg 30,sender 13,lead 17,almost 32,both 26,attach 36,d 22,amount 29,under 30,structur 16,figur 29,were 31;solut:than -25,how -20,differ -11,onli -17,there -13,but -15,think -29;can:- -12,of -22,method -18,out -14,some -30,send -15,minut -18,help -36,energi -13;function:- -23,in -31,us -22,at -16,a -24;memori:to 11,store 10;that:us 13,each 14,and 20,to 23,inform 18,number 13,ar 27,in 20,over 22,high 22,had 29,requir 13,than 17,lot 24,should 15,move 25,water -23,think -15;variabl:them -24,what -21,on -12,from 29,ani -17,can -11,like -12,compar -13;be:method -18,usual -22,a 13,onc 28,cannot 22,so -16,make 21,ha -19,no -23,leav -30,base 16,know -22,combin 17,result 21,possibl 16,5 -25,pick -14,energi -13;or:entir 21,type -49,simpl 22,problem 16,chang -32,allow 14,refer -66,length 19,4 -20,amount 16,rate -17,optim -17,find -16,per -16,exampl 14,mode 17,transfer 19,make 21,order 16,result 17,larg 35,insert 13,answer 39,insid 29,messag 18,lot 22,unit 17,incom 15,mechan 14,channel 16,address -32,separ 17,share 15,minim 11,simultan 19,better 17;will:first 28,and 19,as 29,need 21,bottom 11,matter 25,you 24,room -20,2 -19,all -22,into -36,pull 23,cup -11;do:alwai -26,onli -12,where -11;data:or -28,of -13,all -37,while 16;onli:of -18,all -24,exist 19,ha -23,chang -21,by -22,get -13,big -19,back -14,correct -24;defin:when 12;call:chang -23,with -16,so -17,in -16,answer -70;need:also 15,thei 17,get 18,amount 20;have:unlik 25,data 11,must 18,cannot 20,mayb 17,specif 15,larg 21,process -36,an -15,their 24,number -10,hold 16,design 25,build 17,anoth 15,length 20,rate -30,wait 20,frame 18,further 20,load 16,consid 26,might 22,wa 16,heavi -13;an:new -18,even 14,1 14,you 13,sever 16,on 14,while 16,well 20,larg 16,wait 15,thu 16,lead 15,lot 17,than 14,commun 15;object:or -17,by -16;on:dure -21,there -17,user 15,gener 20,each 35,order 17,need -19,alwai -34,thi -17,an 23,everyth -16,new -30,pick 26,desir 15,between 31,high 17,control -12,receiv 17,chang -26,certain -29,process -21,instead 16,further 22,becaus -15,think -30,did 29,caus 17,tell -19,circl -17,test -18;for:of -14,1 -17,then -20,number -24,so -17,look -15,a -18,about 16,3 -31,get -24,with -11,small -23,hold -27,simultan 31,abl 15,effici 11,enough 18,itself 16,well 31,not -29,layer -43,let -20,help -23,leaf 19;number:more 19;i:give -26,into 14;e:what -16,those 16,into 14,abov 22,well 19,lead 16,allow 14,exampl 16,still 15,larg 27,mean 22,result 16,minim 11,simultan 23,effici 18;includ:us -14;make:- -15,you -23,can -23,get -18,what -20,and -19,for -18,all -20,but -22,small -26,so -20,or -26,at -23,not -37,will -19,be -20,which -21,is -14,a -16,of -24,it -14,littl -23,hit -18,want -20,3 -30,i -17,too -22,these -15,there -18,hard -21,help -21;everi:into 10,includ 12;larg:not -11,wa -17,with -13,or -11,than 17;occur:you -11;arrai:you 26,in 19,an 18;end:as -11,other 23,not -13,when -22,there 19;string:- 11,it 15,by -11,ha -18,get 23,louder -11,fast 31;as:to 23,then 23,go 29,into 18,doesn't 16,everi 28,until 17,limit 12,tri -17,right 24,no -12,what -16,n -17,exampl 11,everyon 22,implement 16,larg 26,share 15,befor 15,simultan 20,when 28,both 18,abov 30,sai 31,salt -16;first:at -23,go 26;all:ar 24,in 21,more -10,size -11,but -15,alwai -18,which -11,we -13,certain -14,while -23,base 15,ani -13,still -25,i -15,tell -17,procedur -27,start -25,could -13;except:how -13,3 -10;time:next 15,order 17,move 16,place 15,have -16,be -12,go 16,whole 20,tri -19,4 -13,connect -10,would -12,becaus -23,could -13,a -11;leav:then 23,first 20;right:of 13,you 17,us 10,put 15;from:have -24,should -12,make 17,up -19,wa 27;size:length 23,must 13,leav -41,amount 17,would 11,result 24,high -27,up 14,with -16,or -12;thi:- -13,number -28,at -39,for -15,chang -28,small -36,also -23,process -42,alwai -25,just 13,mani -27,ha -23,out -31,becaus -25,than 19;control:- 14,thei 22,have 11,long 12,wai 21,make 12,from 25,on 13,same 25,speed 19,where 32,when 17,in 10,just 17,amount 18,all 18,run 17,someth 24;than:error -37,4 -21,fast -19,commun -24,no -16,give -15,over 12,process -32,find -14,individu 14,rate -10,take -27,why 37,see -18,must 21,even 16,light 20;sender:1 -20,befor 12;20:ad 16,big 21,not 18;packet:for -17,no -19,have -20,becaus -23,at -36,process -35,that -17,you -35,increas -23,chang -30,rate -33,number -56,ha -17,indic 18,whether 19,take 17,futur 15,form 13;short:big 17;less:chang -28,how -15,thei -17,wa 20,both -17;until:- -15;more:chang -18,quick -18,just 17,mani 30,time 17,must 22,result 10,know -12,start 19,think -23,bottom 15,me -16,hot -18,5 43;grow:- -12,of -16,it -10;g:lead 16,still 14,larg 24,order 13,result 18,limit 21,well 12;mean:into 24,end -11,mani -12,how -14;follow:larg 18;duplic:these -12,through -19,via -16,we -12;frame:- -15,no -51;therefor:have -12,caus 18,amount 16,out -21,everyon 14,2 -21,than 23,put -11;receiv:through -51;traffic:multipl 15,even 19,we -14;correct:- 16,will 14,make 20,base 21;should:- 16,which 23,other 20,you 22,them 29,that 23,put 20;up:other 24,see 14,veri 20,them 24,these 18,sinc 21,well -13,make 28,amount 25,larg 25,wa 38,big 17,be 22,think 21,materi 30,sun 18;also:out -15,ha -15,other 27,still 31,both 21;without:limit 10,make 11;system:that -15,onli -23,from -20;becaus:doe 16,put -16;node:doe 17,less 11,connect 14,build 12,should 19;network:give -22,lead 15,commun 18,further 17,want 15,about 10,thu 20,implement 14,now 13,becaus -13;flow:through -24,or -15,take -26,thei -12;unit:- 15,thei 26,it 13,could 16;high:more 25,lot 21,would -18,louder -12;addit:we 14,messag 16,so -11,point 13,their -18,add 15,abl 11,becaus -14,thu 14,part -15,itself 19,instead 15,now 17,but -19,do 16,about 14,necessari 15;must:other -15,not -25;10:would 15,if 18;small:there 24,with -18;increas:is -12,there -13,and -16,you -17;provid:up 17;fast:that 23,take -26,more 23,sinc 33,wa 49,cover 26,make 27,will 22,get 30,veri 34,it 22,if 16,of 31,down -17,sun 25;new:you -13,were 20,make 25,into 29,appear 32,and 18;d:- 20,on 15,when 21,both 16,will 30,same 27,happen 21,connect 15,sourc 37,end 22,around 23,get 20,wai 25,it 19,becaus 20,and 22,be 22,posit 25;would:cannot 25,from 15,result 25,noth 23,mean 18,just -16,give -17,either 28,put -14,not -14,thing -16;distanc:- 11,on 23;know:on 25,big 23,lot 23,do 13,can -16,there -19,what -15;squar:same 21,you -15,put -15,a -11,not -14,it -11,is -13;see:you 10,is 16,i -11,be -12;go:not -13;complet:becaus 20,out -18,might -26,try -10,circl 39,you 20,that 30,of 25,and 27,electr 32,do -20,flow 41,close 31;water:let -22,slow -17,do -14,differ -11,more 26,veri 37,at -18,both -11,when -15,absorb 32;crystal:you -17,wa -13,could -14,or -24;shape:it -12,see -12,i -18,that -12,wa -12,up -24;particl:is 11,than 25,there 32,with -20,when -14,put -14;mass:it -11,but -12,get -12;area:not -10;compar:and 11;ga:ha 16,is 21,she 21,have 15,tube 28,which 29,go 21,on 31,carbon 41,dioxid 41;food:that 23;produc:- 17,becaus 23,with 20,is 23,and 21,ha 13,if 14,that 17,on 29,show -13,someth 26;concentr:and 13,that -14,but -21,heavi -14;show:i -10;earth:like -11,start -17,then -24;materi:out -20,from -18,not -19,all -16,do -22,than -17,need -16,so -10,down -13,put -14,stuff -13,solut -12,no -12;light:would -13;get:how -13;iron:- -12,attract -15,go -12;pathwai:- 16,of 26,in 25;ye:- -15,no -17,becaus -15,it -17,doe -19,to -15,why -22,do -18;motor:it 17;cell:- 18,it 19,will 27,happen 19,becaus 20,you 19,and 22,be 22,posit 25;stai:onli 31;standard:that 36;temperatur:wa 28,much -13,but -14,i 21,hold 26;solid:of -15,differ -15,or -11,put -20,togeth -17,thei -22,stai -16,separ -14;mixtur:with 27;sound:not -21,on -21;pitch:louder -13;sun:and -16;heat:temperatur -12,down -14,think 28;absorb:pick -14;plant:is -16,to 12",
  "calibration": [
    [
      -1.277,
      0
    ],
    [
      -0.922,
      0.149
    ],
    [
      -0.729,
      0.222
    ],
    [
      -0.64,
      0.254
    ],
    [
      -0.596,
      0.275
    ],
    [
      -0.563,
      0.297
    ],
    [
      -0.529,
      0.314
    ],
    [
      -0.498,
      0.334
    ],
    [
      -0.464,
      0.356
    ],
    [
      -0.408,
      0.382
    ],
    [
      -0.351,
      0.407
    ],
    [
      -0.313,
      0.439
    ],
    [
      -0.277,
      0.453
    ],
    [
      -0.223,
      0.478
    ],
    [
      -0.131,
      0.516
    ],
    [
      -0.054,
      0.544
    ],
    [
      -0.015,
      0.564
    ],
    [
      0.045,
      0.605
    ],
    [
      0.131,
      0.642
    ],
    [
      0.26,
      0.689
    ],
    [
      0.381,
      0.739
    ],
    [
      0.45,
      0.775
    ],
    [
      0.568,
      0.817
    ],
    [
      0.708,
      0.876
    ],
    [
      0.816,
      0.922
    ],
    [
      0.931,
      0.968
    ],
    [
      1.056,
      0.996
    ],
    [
      1.163,
      1
    ],
    [
      1.214,
      1
    ],
    [
      1.314,
      1
    ]
  ],
  "agreement": [
    [
      0,
      0.783
    ],
    [
      0.1,
      0.341
    ],
    [
      0.25,
      0.029
    ],
    [
      0.4,
      0.07
    ],
    [
      0.55,
      0.07
    ],
    [
      0.7,
      0.049
    ],
    [
      0.85,
      0.153
    ],
    [
      0.95,
      0.82
    ],
    [
      1,
      0.948
    ]
  ]
};
