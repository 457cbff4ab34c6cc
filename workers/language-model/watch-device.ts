/**
 * Learns when the graphics device is lost. WebLLM keeps its device to itself and tells nobody, so the request for it is
 * watched; call this before WebLLM asks for one.
 */
export function watchDevice(): () => boolean {
  let lost = false;
  if (typeof GPUAdapter === 'undefined') return () => false;
  const request = Object.getOwnPropertyDescriptors(GPUAdapter.prototype).requestDevice.value;
  GPUAdapter.prototype.requestDevice = async function (this: GPUAdapter, descriptor?: GPUDeviceDescriptor) {
    if (request === undefined) throw new TypeError('this browser gives no graphics device');
    const device = await request.call(this, descriptor);
    void device.lost.then(({ reason }) => {
      if (reason !== 'destroyed') lost = true;
    });
    return device;
  };
  return () => lost;
}
